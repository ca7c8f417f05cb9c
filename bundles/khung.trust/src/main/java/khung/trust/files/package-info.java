/** The files of this bundle: small ones read whole, whole ones written at once, secret ones kept secret. */
package khung.trust.files;
