package org.redress.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.redress.common.Money;

/** Speaks to {@link LethalProvider} over the network, as an adapter to a real provider does. */
final class HttpPayments implements Payments {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Duration patience;

    HttpPayments(int port) {
        this(port, Duration.ofSeconds(10));
    }

    HttpPayments(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    @Override
    public String refund(UUID key, String orderId, Money amount) {
        return call(request(key).POST(HttpRequest.BodyPublishers.ofString(orderId + " " + amount.minor())));
    }

    @Override
    public Outcome lookUp(UUID key) {
        String reference = call(request(key).GET());
        return reference.isEmpty() ? new Outcome.Absent() : new Outcome.Done(reference);
    }

    private HttpRequest.Builder request(UUID key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/refunds/" + key))
                .timeout(patience);
    }

    private String call(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException("status " + answer.statusCode());
            return answer.body();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
