/** What verbs share: which project and which database are meant, what is written where, and for whom the answer is. */
package dev.chrysalis.app.cli.option;
