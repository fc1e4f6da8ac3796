package org.dauys.registration.document;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Uploads and downloads of documents. */
@Path("/api/registration/documents")
@Tag(name = "Documents")
public class DocumentResource {

    private final UploadDocument uploadDocument;
    private final ReadDocument readDocument;
    private final DiscardDocuments discardDocuments;
    private final HandOutDocument handOutDocument;

    DocumentResource(
            UploadDocument uploadDocument,
            ReadDocument readDocument,
            DiscardDocuments discardDocuments,
            HandOutDocument handOutDocument) {
        this.uploadDocument = uploadDocument;
        this.readDocument = readDocument;
        this.discardDocuments = discardDocuments;
        this.handOutDocument = handOutDocument;
    }

    @POST
    @Authenticated
    @Consumes({"application/pdf", "image/jpeg", "image/png"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Uploads a PDF, JPEG or PNG as the body",
            description = "It is kept for a day unless something it is attached to is submitted.")
    public Response upload(
            @QueryParam("name") @NotBlank @Size(max = 200) @Pattern(regexp = Ids.LINE) String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
            InputStream body) {
        String stated = (mediaType.getType() + "/" + mediaType.getSubtype()).toLowerCase(Locale.ROOT);
        Document document = uploadDocument.take(name, stated, body);
        return Response.created(URI.create("/api/registration/documents/" + document.id()))
                .entity(document)
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary =
                    "A document: for its uploader, those whose matter it is, those who decide on it, or all if it is published")
    public Response download(@PathParam("id") UUID id) {
        return handOutDocument.of(readDocument.require(id));
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Deletes an own document that is attached to nothing")
    public void delete(@PathParam("id") UUID id) {
        discardDocuments.own(id);
    }
}
