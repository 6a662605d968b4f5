/** The picture of the timeline as a file: SVG, and PDF with its fonts. Knows the scene and no toolkit. */
package dev.chrysalis.app.timeline.export;
