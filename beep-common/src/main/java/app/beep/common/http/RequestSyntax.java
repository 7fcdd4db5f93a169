package app.beep.common.http;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is not quite HTTP before anything else reads it: an address, {@code Accept}, {@code Accept-Language} or
 * {@code Content-Type} that is none is a 400, a body in any {@code Content-Encoding} but {@code identity} a 415, for bodies are taken as they are.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestSyntax extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String AS_IT_IS = "identity";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
            return;
        }
        if (problem.type() == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
            response.setHeader("Accept-Encoding", AS_IT_IS);
        }
        ContainerProblem.write(problem, request.getRequestURI(), response);
    }

    private static @Nullable Problem problem(HttpServletRequest request) {
        var query = request.getQueryString();
        if (!UriSyntax.isPath(request.getRequestURI()) || query != null && !UriSyntax.isQuery(query)) {
            return malformed("The address holds characters that must be encoded, or a code of none.");
        }
        if (!values(request, "Accept").stream().allMatch(HeaderSyntax::isAccept)) {
            return malformed("Accept is no list of media types.");
        }
        if (!values(request, "Accept-Language").stream().allMatch(HeaderSyntax::isAcceptLanguage)) {
            return malformed("Accept-Language is no list of languages.");
        }
        var type = request.getHeader("Content-Type");
        if (type != null && !HeaderSyntax.isMediaType(type)) {
            return malformed("Content-Type is no media type.");
        }
        return values(request, "Content-Encoding").stream()
                        .allMatch(coding -> coding.strip().equalsIgnoreCase(AS_IT_IS))
                ? null
                : Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail);
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
