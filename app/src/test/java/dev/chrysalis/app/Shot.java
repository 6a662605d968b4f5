package dev.chrysalis.app;

import java.util.function.BooleanSupplier;

/**
 * A picture to take.
 *
 * @param name    of its file; empty where nothing is taken and only something is done
 * @param prepare brings the window to where it is looked at
 * @param settled whether it is there; asked again and again
 */
record Shot(String name, Runnable prepare, BooleanSupplier settled) {
}
