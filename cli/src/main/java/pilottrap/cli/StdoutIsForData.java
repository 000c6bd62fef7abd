package pilottrap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * A filter that brings loggers with appenders of their own back under our log, at their first word.
 *
 * <p>DSOL's logger attaches an appender to stdout in code, out of reach of {@code logback.xml}; what tells such a logger
 * from others is that it passes nothing on.
 */
public final class StdoutIsForData extends TurboFilter {

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (logger.isAdditive()) {
            return FilterReply.NEUTRAL;
        }
        logger.detachAndStopAllAppenders();
        logger.setAdditive(true);
        logger.setLevel(Level.WARN);
        return level.isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
