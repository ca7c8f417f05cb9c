/** Scoring one dossier of Phụ lục 1 beside the same sums written out by hand. */
package khung.bench.scoring;
