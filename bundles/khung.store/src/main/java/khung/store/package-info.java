/**
 * Keeps dossiers in one embedded H2 file. Nothing here is exported: others know the port,
 * {@link khung.dossier.DossierStore}.
 */
package khung.store;
