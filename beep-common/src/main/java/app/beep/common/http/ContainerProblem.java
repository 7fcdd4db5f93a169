package app.beep.common.http;

import app.beep.common.logging.Trace;
import app.beep.common.problem.EveryProblem;
import app.beep.common.problem.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The container's own errors (no such path, unreadable request) as problems; the error page of every WAR. */
@WebServlet("/container-problem")
public class ContainerProblem extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        write(EveryProblem.ofStatus(failed), path == null ? null : path.toString(), response);
    }

    /** Answers with a problem outside of JAX-RS. */
    static void write(Problem problem, @Nullable String path, HttpServletResponse response) throws IOException {
        SecurityFields.ALL.forEach(response::setHeader);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.toJson(path, Trace.currentId()).toString());
    }
}
