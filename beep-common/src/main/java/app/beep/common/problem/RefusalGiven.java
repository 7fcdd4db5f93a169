package app.beep.common.problem;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Outside the container's interceptor for transactions: gives the caller the refusal that {@link RefusalKept} has kept. */
@Interceptor
@Transactional
@Priority(RefusalGiven.OUTSIDE_THE_TRANSACTION)
public class RefusalGiven {
    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 199;

    @AroundInvoke
    @Nullable
    Object give(InvocationContext call) throws Exception {
        var result = call.proceed();
        if (call.getContextData().remove(RefusalKept.REFUSAL) instanceof ProblemException refusal) {
            throw refusal;
        }
        return result;
    }

    /** The same for transactions of their own, which are another binding. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(RefusalGiven.OUTSIDE_THE_TRANSACTION)
    public static class OfItsOwn extends RefusalGiven {}
}
