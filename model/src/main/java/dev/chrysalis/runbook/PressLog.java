package dev.chrysalis.runbook;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the PDF library says of its work: its own logger would write to the console. */
final class PressLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(PressLog.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, Throwable failure) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}: {}", where, message, failure);
        } else {
            LOG.debug("{}: {}", where, message, failure);
        }
    }

    @Override
    public void setLevel(String where, Level level) {
        // levels are SLF4J's
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue() || LOG.isDebugEnabled();
    }
}
