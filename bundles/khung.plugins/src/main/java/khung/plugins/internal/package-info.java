/** How plugins come and go: what is installed, the bundles of it in the running framework, and the way in and out. */
package khung.plugins.internal;
