// The writer of Parquet files, loaded when one is asked for.
export { parquetWriter } from '../../wasm/writers/parquet.js';
