/** Small controls that screens share: badges, chips, marks, the SQL view. They know tokens and values, no screen. */
package dev.chrysalis.app.ui.control;
