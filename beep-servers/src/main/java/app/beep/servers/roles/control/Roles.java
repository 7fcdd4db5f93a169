package app.beep.servers.roles.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.json.WireName;
import app.beep.events.catalogue.RoleKind;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
                insert into role (id, server_id, name, name_key, color, kind, position, permissions)
                values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','))
                """,
                role.id(),
                role.serverId(),
                role.name(),
                role.nameKey(),
                role.color(),
                role.kind().wireName(),
                role.position(),
                names(role)));
    }

    public void update(Role role) {
        sql.useHandle(db -> db.execute("""
                update role set name = ?, name_key = ?, color = ?, permissions = string_to_array(?, ',') where id = ?
                """, role.name(), role.nameKey(), role.color(), names(role), role.id()));
    }

    /** Takes the role from everybody who has it; the roles behind it move up. */
    public void delete(Role role) {
        sql.useHandle(db -> {
            db.execute("delete from role where id = ?", role.id());
            db.execute("update server set custom_roles = custom_roles - 1 where id = ?", role.serverId());
            db.execute(
                    "update role set position = position - 1 where server_id = ? and position > ?",
                    role.serverId(),
                    role.position());
        });
    }

    /** Counts one more custom role under the server's row lock; false at the limit. */
    public boolean claimPlace(ServerId server, int most) {
        return sql.withHandle(db -> db.execute(
                        "update server set custom_roles = custom_roles + 1 where id = ? and custom_roles < ?",
                        server,
                        most))
                == 1;
    }

    public int nextPosition(ServerId server) {
        return sql.withHandle(db -> db.createQuery("select max(position) + 1 from role where server_id = :server")
                .bind("server", server)
                .mapTo(Integer.class)
                .one());
    }

    /** Whether another role of the server has the name. */
    public boolean isTaken(Role role) {
        return sql.withHandle(db -> db.select(
                        "select 1 from role where server_id = ? and name_key = ? and id <> ?",
                        role.serverId(),
                        role.nameKey(),
                        role.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    public Optional<Role> find(ServerId server, RoleId id) {
        return sql.withHandle(db -> db.select("select * from role where server_id = ? and id = ?", server, id)
                .map(Roles::role)
                .findOne());
    }

    /** By position. */
    public List<Role> of(ServerId server) {
        return sql.withHandle(db -> db.select("select * from role where server_id = ? order by position", server)
                .map(Roles::role)
                .list());
    }

    private static String names(Role role) {
        return role.permissions().stream().map(WireName::wireName).collect(Collectors.joining(","));
    }

    private static Role role(ResultSet row, StatementContext context) throws SQLException {
        return new Role(
                new RoleId(row.getObject("id", UUID.class)),
                new ServerId(row.getObject("server_id", UUID.class)),
                row.getString("name"),
                row.getString("color"),
                WireName.read(RoleKind.class, row.getString("kind")).orElseThrow(),
                row.getInt("position"),
                Permission.ordered(
                        List.of((String[]) row.getArray("permissions").getArray())));
    }
}
