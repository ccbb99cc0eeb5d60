/** The half of pdf.js that a browser would run in a worker; pdf.js itself knows what to do with it. */
export {};
