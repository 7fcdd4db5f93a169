package app.beep.common.database;

import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The service's data source {@code jdbc/<service>}; statements join the transaction of the calling thread. */
@ApplicationScoped
public class Database {

    @Produces
    @ApplicationScoped
    @SuppressWarnings("BanJNDI")
    DataSource dataSource(ServiceSettings settings) {
        try {
            return (DataSource) new InitialContext().lookup("jdbc/" + settings.service());
        } catch (NamingException missing) {
            throw new IllegalStateException("No data source jdbc/" + settings.service(), missing);
        }
    }

    @Produces
    @Singleton
    Jdbi sql(DataSource dataSource) {
        return Jdbi.create(dataSource).registerRowMapper(new RecordRows());
    }
}
