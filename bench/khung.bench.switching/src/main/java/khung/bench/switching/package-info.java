/** Measures the preview of a switch. */
package khung.bench.switching;
