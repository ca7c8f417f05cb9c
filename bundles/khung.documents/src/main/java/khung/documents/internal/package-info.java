/** Writes the official form as a Word document. Runs without a display. */
package khung.documents.internal;
