package app.beep.common.authorization;

import app.beep.common.ids.RoleId;
import java.util.Set;

/** What decides what a member of a server may do there: being its owner, and the roles beside the default one. */
public record RoleSet(boolean owner, Set<RoleId> roles) {}
