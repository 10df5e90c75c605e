package org.palier.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the provider, with a limit to the time and to the size of an answer. No redirect is
/// followed: it could lead to an address of our own network.
@Singleton
class ProviderCalls implements ResourceRetriever {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long LARGEST = 256 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final ProviderSettings settings;

  ProviderCalls(ProviderSettings settings) {
    this.settings = settings;
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /// The answer to a request that the protocol's library wrote.
  HTTPResponse send(HTTPRequest request) throws ProviderAway {
    String body = request.getBody();
    HttpRequest.Builder sent =
        request(request.getURI())
            .method(
                request.getMethod().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
      header.getValue().forEach(value -> sent.header(header.getKey(), value));
    }
    return read(answer(sent.build()));
  }

  String get(URI address) throws ProviderAway {
    HttpResponse<String> response = answer(request(address).GET().build());
    if (response.statusCode() != 200) {
      throw new ProviderAway(address + " answers " + response.statusCode());
    }
    return response.body();
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    try {
      return new Resource(get(URI.create(url.toString())), "application/json");
    } catch (ProviderAway away) {
      throw new IOException(away);
    }
  }

  private HttpRequest.Builder request(URI address) throws ProviderAway {
    if (!settings.isProtected(address)) {
      throw new ProviderAway("not an address to ask: " + address);
    }
    return HttpRequest.newBuilder(address).timeout(LONGEST);
  }

  private HttpResponse<String> answer(HttpRequest request) throws ProviderAway {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
    try {
      return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw new ProviderAway(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderAway(e);
    }
  }

  private static HTTPResponse read(HttpResponse<String> answer) throws ProviderAway {
    HTTPResponse response = new HTTPResponse(answer.statusCode());
    try {
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (!type.isEmpty()) {
        response.setContentType(type);
      }
    } catch (ParseException malformed) {
      throw new ProviderAway(malformed);
    }
    response.setBody(answer.body());
    return response;
  }
}
