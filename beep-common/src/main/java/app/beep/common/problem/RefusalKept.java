package app.beep.common.problem;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Within the container's interceptor for transactions: keeps a refusal from it and rolls back as it would. To the container
 * every exception is an incident, written to disk with its stack; a limit that somebody has reached is none.
 */
@Interceptor
@Transactional
@Priority(RefusalKept.WITHIN_THE_TRANSACTION)
public class RefusalKept {
    /** The container's own interceptor has {@code PLATFORM_BEFORE + 200}. */
    static final int WITHIN_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 201;

    static final String REFUSAL = "app.beep.refusal";

    @Resource
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    @Nullable
    Object keep(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (ProblemException refusal) {
            if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.setRollbackOnly();
            }
            call.getContextData().put(REFUSAL, refusal);
            return null;
        }
    }

    /** The same for transactions of their own, which are another binding. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(RefusalKept.WITHIN_THE_TRANSACTION)
    public static class OfItsOwn extends RefusalKept {}
}
