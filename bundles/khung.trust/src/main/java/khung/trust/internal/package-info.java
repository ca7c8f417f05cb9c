/** What stands in the user's folder: the keys trusted, the supplements installed, the log of both. */
package khung.trust.internal;
