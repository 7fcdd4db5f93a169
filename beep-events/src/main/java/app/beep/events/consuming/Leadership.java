package app.beep.events.consuming;

import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One instance of the service at a time does a piece of work: whoever holds its advisory lock. All locks of an instance
 * hang on one connection outside of the pools; when the instance dies PostgreSQL gives them to another, at once when its
 * connection breaks and within 25 s when its machine vanishes.
 */
@ApplicationScoped
public class Leadership {
    private static final Logger LOG = Logger.getLogger(Leadership.class.getName());
    private static final int ANSWER_SECONDS = 2;
    private static final String KEEP_ALIVE =
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    @Inject
    ServiceSettings settings;

    private final Set<String> held = new HashSet<>();
    private @Nullable Connection connection;

    /** Whether this instance leads the work now; asking is also how it becomes the leader. */
    public synchronized boolean holds(String work) {
        try {
            var open = connected();
            if (held.contains(work)) {
                return true;
            }
            try (var question = open.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 7103))")) {
                question.setString(1, work);
                try (var answer = question.executeQuery()) {
                    if (answer.next() && answer.getBoolean(1)) {
                        held.add(work);
                        LOG.log(Level.INFO, "This instance leads {0}", work);
                    }
                }
            }
            return held.contains(work);
        } catch (SQLException down) {
            LOG.log(Level.FINE, "Leadership of {0} is unknown: {1}", new Object[] {work, down.getMessage()});
            close();
            return false;
        }
    }

    private Connection connected() throws SQLException {
        var known = connection;
        if (known != null && known.isValid(ANSWER_SECONDS)) {
            return known;
        }
        close();
        var database = new PGSimpleDataSource();
        database.setUrl(settings.get(ServiceSetting.DB_URL));
        database.setUser(settings.get(ServiceSetting.DB_USER));
        database.setPassword(settings.get(ServiceSetting.DB_PASSWORD));
        database.setConnectTimeout(ANSWER_SECONDS);
        database.setSocketTimeout(ANSWER_SECONDS * 2);
        database.setTcpKeepAlive(true);
        database.setOptions(KEEP_ALIVE);
        database.setApplicationName("leader");
        var fresh = database.getConnection();
        connection = fresh;
        return fresh;
    }

    /** Gives up every lock. */
    @PreDestroy
    synchronized void close() {
        held.clear();
        var known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException gone) {
                LOG.log(Level.FINE, "Already closed", gone);
            }
        }
    }
}
