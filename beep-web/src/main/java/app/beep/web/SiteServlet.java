package app.beep.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Answers GET and HEAD with the client's files; other methods are a 405. */
public class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/WEB-INF/site";

    private transient Site site = new Site();
    private transient InvitePage invites = new InvitePage(code -> Optional.empty(), "");

    private record Packaged(ServletContext context) implements Site.Source {
        @Override
        public @Nullable Set<String> list(String folder) {
            return context.getResourcePaths(folder);
        }

        @Override
        public @Nullable InputStream open(String file) {
            return context.getResourceAsStream(file);
        }
    }

    @Override
    public void init() {
        site = Site.read(new Packaged(getServletContext()), FOLDER);
        var config = ConfigProvider.getConfig();
        invites = new InvitePage(
                config.getOptionalValue("beep.servers.url", String.class)
                        .<Invitations>map(ServersInvitations::new)
                        .orElse(code -> Optional.empty()),
                config.getOptionalValue("beep.public.url", String.class).orElse(""));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityFields.ALL.forEach(response::setHeader);
        var method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var answer = invites.answer(request.getRequestURI(), request.getHeader("Accept-Language"), site)
                .orElseGet(() -> Answer.to(asked(request), site));
        response.setStatus(answer.status());
        answer.fields().forEach(response::setHeader);
        if (answer.status() != HttpServletResponse.SC_NOT_MODIFIED) {
            response.setContentLength(answer.body().length);
        }
        if (method.equals("GET")) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static Asked asked(HttpServletRequest request) {
        return new Asked(
                request.getRequestURI(),
                request.getHeader("Accept-Encoding"),
                request.getHeader("If-None-Match"),
                request.getHeader("Sec-Fetch-Mode"),
                request.getHeader("Accept"));
    }
}
