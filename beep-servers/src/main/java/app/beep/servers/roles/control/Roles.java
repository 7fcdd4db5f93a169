package app.beep.servers.roles.control;

import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Roles as stored. */
@ApplicationScoped
public class Roles {
    @Inject
    Jdbi sql;

    public void insert(Role role) {
        sql.useHandle(db -> db.execute(
                """
                insert into role (id, server_id, name, kind, position, permissions)
                values (?, ?, ?, ?, ?, string_to_array(?, ','))
                """,
                role.id(),
                role.serverId(),
                role.name(),
                role.kind(),
                role.position(),
                String.join(",", role.permissions())));
    }

    /** By position. */
    public List<Role> of(UUID server) {
        return sql.withHandle(db -> db.select("select * from role where server_id = ? order by position", server)
                .map(Roles::role)
                .list());
    }

    private static Role role(ResultSet row, StatementContext context) throws SQLException {
        return new Role(
                row.getObject("id", UUID.class),
                row.getObject("server_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getInt("position"),
                List.of((String[]) row.getArray("permissions").getArray()));
    }
}
