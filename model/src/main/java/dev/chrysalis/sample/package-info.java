/**
 * The projects that come with Chrysalis: copied, given their databases, and brought to where their story stands. Uses the same
 * verbs as both front ends.
 */
package dev.chrysalis.sample;
