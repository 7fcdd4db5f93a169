package app.beep.common.database;

import app.beep.common.work.Work;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts statements; a batch is one. */
final class CountedStatements implements SqlLogger {

    @Override
    public void logBeforeExecution(StatementContext context) {
        Work.STATEMENT.count();
    }
}
