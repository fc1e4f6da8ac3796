package org.dauys.registration.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Objects of a bucket. Immutability beyond this program is the bucket's: object lock or versioning. */
final class S3Store implements DocumentStore, AutoCloseable {

    private static final String PREFIX = "documents/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final S3Client client;
    private final String bucket;

    S3Store(DocumentSettings.S3 settings) {
        this.bucket = settings.bucket();
        // Signed whole and without the newer checksums and chunks: what every S3-compatible store understands.
        this.client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE)
                        .build())
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region().orElse("us-east-1")))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle().orElse(true))
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Override
    public void put(UUID key, Path content) {
        try {
            client.putObject(to -> to.bucket(bucket).key(PREFIX + key), RequestBody.fromFile(content));
        } catch (SdkException e) {
            throw new DocumentStoreException("cannot store a document", e);
        }
    }

    @Override
    public InputStream get(UUID key) {
        try {
            return client.getObject(from -> from.bucket(bucket).key(PREFIX + key));
        } catch (SdkException e) {
            throw new DocumentStoreException("cannot read a document", e);
        }
    }

    @Override
    public void delete(UUID key) {
        try {
            client.deleteObject(from -> from.bucket(bucket).key(PREFIX + key));
        } catch (SdkException e) {
            throw new DocumentStoreException("cannot delete a document", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
