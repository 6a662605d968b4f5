/**
 * Compare: what differs between DEV and PROD, object by object with its definitions side by side; the questions that only a person
 * can answer; and the way from differences to a planned release.
 */
package dev.chrysalis.app.compare;
