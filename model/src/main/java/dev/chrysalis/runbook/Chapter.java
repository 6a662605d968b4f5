package dev.chrysalis.runbook;

import java.util.List;

/** A part of a runbook, said in blocks. */
interface Chapter {

    /** Empty where the reader did not choose it. */
    List<Block> blocks();
}
