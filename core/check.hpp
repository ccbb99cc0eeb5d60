#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// The one door of the core: a request in, the result (schema/result.schema.json) out, both JSON (UTF-8).
///
/// Request:
/// {
///   "document": Document, "previous": Document (optional),
///   "options": { "lang": "zh-CN" | "en", "settings": {…}, "origins": true, "digest": true, "dismissed": ["…"],
///                "confirmed": ["requests.new.natural", "…"],
///                "relations": false, "text": false, "set": [{ "cell": "requests.new.natural", "value": 8 }] } (optional)
/// }
/// Document is either plain text, { "name": "a.txt", "format": "text", "text": "…" }, or blocks from a reader:
/// { "name": "a.docx", "format": "docx", "blocks": [
///     { "type": "paragraph", "text": "…" },
///     { "type": "table", "rows": [ [ { "text": "…", "colspan": 2, "rowspan": 1 }, … ], … ] },
///     { "type": "page", "width": 595, "height": 842,
///       "runs": [ { "text": "…", "x": 72, "y": 90, "width": 48, "height": 12 }, … ],    // points; y grows downwards
///       "lines": [ { "x1": 72, "y1": 88, "x2": 520, "y2": 88 }, … ] }                    // drawn across and down; optional
/// ] }
/// With "origins" the result's `source` says where its text came from: "origins": [[begin, end, item, from], …]; the items of a
/// request are its paragraphs and cells, counted from 0 in their order, and `from` is where in the text of the item the stretch
/// begins, whose characters follow one for one.
/// With "digest" the result has one member more, "digest": what `check_set` wants to know of the report.
/// Where "relations" or "text" is false, the result lacks its `relations` or the text of its `source`.
/// "dismissed" are the ids of groups that the user lets be: they stay, and are not counted.
/// "confirmed" is what somebody has held against the pictures of a scan, cells by their ids and words as they stand: a finding that rests
/// on nothing else is what it would be in any report.
/// With "set" the values are put into the document's text where the cells stand; the result is that of the changed text, and has one
/// member more, "change": what came of it.
/// A request that is not of this shape yields { "error": "…" }. Nothing throws, nothing is printed.
[[nodiscard]] std::string check(std::string_view request);

/// Judges reports together, each by its digest: { "reports": [{ "file": "a.docx", …digest }, …], "roster": ["金山镇", …],
/// "consolidated": { "file", …digest }, "options": { "lang", "settings" } }, the last three optional, gives
/// { "schemaVersion": 1, "set": … }. A report that is a file alone could not be opened.
[[nodiscard]] std::string check_set(std::string_view request);

/// What the product knows, as JSON: the rules with their titles, the formats with their tables, rows, columns and labels,
/// the number of relations. `language` is "zh-CN" or "en".
[[nodiscard]] std::string describe(std::string_view language);

/// Why each rule is there, as JSON: { "zh-CN": { id: { "basis", "explanation", "wrong", "right" } }, "en": … }.
[[nodiscard]] std::string explain_rules();

}  // namespace nianbao
