package app.beep.common.authorization;

import app.beep.common.authorization.Relationship.Entity;
import app.beep.common.authorization.Relationship.Subject;
import app.beep.common.work.CountedAs;
import app.beep.common.work.Work;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * The part of Permify's REST API (v1) that Beep uses. Every call is idempotent: writing a tuple twice, or deleting one
 * that is gone, changes nothing.
 */
@RegisterRestClient(configKey = "permify")
@RegisterProvider(PermifyToken.class)
@CountedAs(Work.PERMIFY)
@Path("/v1/tenants/t1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Bulkhead(256)
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 1000, skipOn = BulkheadException.class)
@Retry(maxRetries = 2, delay = 50, jitter = 25)
public interface Permify {

    @POST
    @Path("/permissions/check")
    @Operation(hidden = true)
    Decision check(Check check);

    @POST
    @Path("/permissions/bulk-check")
    @Operation(hidden = true)
    Decisions bulkCheck(BulkCheck checks);

    @POST
    @Path("/permissions/lookup-subject")
    @Operation(hidden = true)
    FoundSubjects lookupSubject(LookupSubject lookup);

    @POST
    @Path("/data/write")
    @Operation(hidden = true)
    Written write(Write write);

    @POST
    @Path("/data/delete")
    @Operation(hidden = true)
    Written delete(Delete delete);

    @POST
    @Path("/data/relationships/read")
    @Operation(hidden = true)
    Tuples read(Read read);

    /** The empty snap token asks for the newest state. */
    record CheckMetadata(
            @JsonbProperty("snap_token") String snapToken,
            @JsonbProperty("schema_version") String schemaVersion,
            int depth) {
        static final CheckMetadata NEWEST = new CheckMetadata("", "", 20);

        /** As of the server's last change, or later. */
        static CheckMetadata of(AccessState state) {
            return new CheckMetadata(state.snapToken(), "", 20);
        }
    }

    record WriteMetadata(@JsonbProperty("schema_version") String schemaVersion) {
        static final WriteMetadata NEWEST = new WriteMetadata("");
    }

    record Check(CheckMetadata metadata, Entity entity, String permission, Subject subject) {}

    record CheckItem(Entity entity, String permission, Subject subject) {}

    record BulkCheck(CheckMetadata metadata, List<CheckItem> items) {}

    record Decision(String can) {
        boolean allowed() {
            return "CHECK_RESULT_ALLOWED".equals(can);
        }
    }

    record Decisions(List<Decision> results) {}

    record ReadMetadata(@JsonbProperty("snap_token") String snapToken) {
        static final ReadMetadata NEWEST = new ReadMetadata("");
    }

    record Read(
            ReadMetadata metadata,
            TupleFilter filter,
            @JsonbProperty("page_size") int pageSize,
            @JsonbProperty("continuous_token") String continuousToken) {}

    record Tuples(
            List<Relationship> tuples,
            @JsonbProperty("continuous_token") @Nullable String continuousToken) {}

    record SubjectReference(String type, String relation) {
        static final SubjectReference USER = new SubjectReference("user", "");
    }

    record LookupSubject(
            CheckMetadata metadata,
            Entity entity,
            String permission,
            @JsonbProperty("subject_reference") SubjectReference subjectReference,
            @JsonbProperty("page_size") int pageSize,
            @JsonbProperty("continuous_token") String continuousToken) {}

    record FoundSubjects(
            @JsonbProperty("subject_ids") List<String> ids,
            @JsonbProperty("continuous_token") @Nullable String continuousToken) {}

    record Write(WriteMetadata metadata, List<Relationship> tuples) {}

    record EntityFilter(String type, List<String> ids) {}

    record SubjectFilter(String type, List<String> ids, String relation) {}

    record TupleFilter(EntityFilter entity, String relation, SubjectFilter subject) {}

    record AttributeFilter(EntityFilter entity, List<String> attributes) {
        static final AttributeFilter NONE = new AttributeFilter(new EntityFilter("", List.of()), List.of());
    }

    record Delete(
            @JsonbProperty("tuple_filter") TupleFilter tuples,
            @JsonbProperty("attribute_filter") AttributeFilter attributes) {}

    record Written(@JsonbProperty("snap_token") String snapToken) {}
}
