package app.beep.users.profiles.control;

import app.beep.common.work.Work;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that Hibernate makes. */
public class CountedStatements implements StatementInspector {
    private static final long serialVersionUID = 1L;

    @Override
    public String inspect(String sql) {
        Work.STATEMENT.count();
        return sql;
    }
}
