/** The one family of exceptions that every other package throws; knows none of them. */
package dev.chrysalis.fault;
