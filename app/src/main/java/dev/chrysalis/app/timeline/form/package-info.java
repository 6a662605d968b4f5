/** The forms in which releases, phases and steps are begun and written. */
package dev.chrysalis.app.timeline.form;
