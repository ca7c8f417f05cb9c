/** Reads the tables of Word and Excel files, whoever made them. Runs without a display. */
package khung.documents.tables.internal;
