package app.beep.common.paging;

import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Gives cursors their key before the first request: made of the secret that all instances of the service share already. */
@ApplicationScoped
public class CursorKey {
    @Inject
    ServiceSettings settings;

    void on(@Observes Startup startup) {
        Cursor.signWith(settings.get(ServiceSetting.CLIENT_SECRET));
    }
}
