package app.beep.users.profiles.entity;

import app.beep.common.ids.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.Nullable;

/** What a person shows of themselves; keyed by Keycloak's {@code sub}. The version rises with every edit. */
@Entity
@JavaTypeRegistration(javaType = UserId.class, descriptorClass = UserIdType.class)
public class Profile {
    public static final String FIRST_LOCALE = "fr";

    @Id
    UserId userId;

    String username;
    String displayName;

    @Nullable
    String email;

    @Nullable
    String bio;

    String locale;
    Instant createdAt;

    @Version
    long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Profile() {}

    public UserId userId() {
        return userId;
    }

    /** As its owner writes it; unique regardless of letter case. */
    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    /** The address the account was registered with; an account from a provider may have none. */
    public @Nullable String email() {
        return email;
    }

    public @Nullable String bio() {
        return bio;
    }

    /** The language of the interface, a BCP 47 tag. */
    public String locale() {
        return locale;
    }

    public long version() {
        return version;
    }

    public boolean isNamed(String name) {
        return username.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    /** Applies what the edit names and leaves the rest. */
    public void apply(ProfileEdit edit) {
        username = edit.username() == null ? username : edit.username();
        displayName =
                edit.displayName() == null ? displayName : edit.displayName().strip();
        bio = edit.bio() == null ? bio : blankToNull(edit.bio());
        locale = edit.locale() == null ? locale : edit.locale();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
