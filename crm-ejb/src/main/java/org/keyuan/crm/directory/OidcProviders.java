package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.keyuan.crm.settings.CompanyClock;

/** Finds out what the provider says of itself; asks again after some minutes. */
@ApplicationScoped
class OidcProviders {

  private static final Duration FRESH = Duration.ofMinutes(5);

  @Inject private SafeWeb web;
  @Inject private OidcSettings settings;
  @Inject private CompanyClock clock;

  private volatile Known known;

  private record Known(OidcProvider provider, Instant readAt) {}

  OidcProvider get() throws NoUsableAnswerException {
    var former = known;
    var fresh = former != null && former.readAt().plus(FRESH).isAfter(clock.now());
    return fresh && former.provider().issuer().equals(settings.issuer())
        ? former.provider()
        : read();
  }

  /** Asks now, whatever is known. */
  OidcProvider read() throws NoUsableAnswerException {
    var issuer = settings.issuer();
    if (issuer.isBlank()) {
      throw new NoUsableAnswerException(Fault.NO_PROVIDER, "", "oidc.issuer is empty");
    }
    var base = issuer.replaceAll("/$", "");
    var document = web.get(web.checked(base + "/.well-known/openid-configuration"));
    var provider = OidcProvider.read(document, issuer, web);
    known = new Known(provider, clock.now());
    return provider;
  }

  /** The provider's public keys, read for each log-in, so that a changed key counts at once. */
  String keys(OidcProvider provider) throws NoUsableAnswerException {
    URI address = provider.keys();
    return web.get(address);
  }
}
