package app.beep.common.database;

import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The service's database. In a transaction statements share its connection ({@code jdbc/<service>}); outside of one they
 * use {@code jdbc/<service>-plain}, whose connections go back after each statement: the container keeps a shared one
 * until the request ends, so that a request which reads first and then writes in a transaction would need two.
 */
@ApplicationScoped
public class Database {
    @Resource
    TransactionSynchronizationRegistry transaction;

    @Produces
    @Singleton
    Jdbi sql(ServiceSettings settings) {
        var shared = lookUp("jdbc/" + settings.service());
        var plain = lookUp("jdbc/" + settings.service() + "-plain");
        var columns = new WireColumns();
        return Jdbi.create(() -> isInTransaction() ? shared.getConnection() : plain.getConnection())
                .setSqlLogger(new CountedStatements())
                .registerRowMapper(new RecordRows())
                .registerColumnMapper(columns)
                .registerArgument(columns);
    }

    private boolean isInTransaction() {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @SuppressWarnings("BanJNDI")
    private static DataSource lookUp(String name) {
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException missing) {
            throw new IllegalStateException("No data source " + name, missing);
        }
    }
}
