package app.beep.common.problem;

import app.beep.common.logging.Trace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The container's own errors (no such path, unreadable request) as problems; the error page of every WAR. */
@WebServlet("/container-problem")
public class ContainerProblem extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var problem = EveryProblem.ofStatus(failed);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(problem.toJson(path == null ? null : path.toString(), Trace.currentId())
                        .toString());
    }
}
