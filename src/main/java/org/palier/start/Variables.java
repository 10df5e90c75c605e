package org.palier.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The environment variables an operator may set; `docs/operations.md` says what each does.
public final class Variables {

  private static final Logger LOG = LoggerFactory.getLogger(Variables.class);

  static final Set<String> KNOWN =
      Set.of(
          "PALIER_BINARIES",
          "PALIER_DATA",
          "PALIER_DATABASE_MEMORY",
          "PALIER_DEMO_ENABLED",
          "PALIER_DEMO_ORGANISATIONS",
          "PALIER_DIRECTORY_URL",
          "PALIER_DISCLOSURE_PUBLIC",
          "PALIER_DISCLOSURE_STAFF",
          "PALIER_DOCUMENTS_ROOM",
          "PALIER_HOST",
          "PALIER_INSECURE_HTTP",
          "PALIER_JOBS_ENABLED",
          "PALIER_LOG_LEVEL",
          "PALIER_OIDC_CLIENT_ID",
          "PALIER_OIDC_CLIENT_SECRET",
          "PALIER_OIDC_ISSUER",
          "PALIER_OIDC_NAME",
          "PALIER_OIDC_SCOPES",
          "PALIER_OIDC_SIGNED_USERINFO",
          "PALIER_OIDC_STAFF",
          "PALIER_OIDC_TRUST_EMAIL",
          "PALIER_OIDC_TWO_FACTOR_ACR",
          "PALIER_PORT",
          "PALIER_PUBLIC_URL",
          "PALIER_QUESTIONNAIRES",
          "PALIER_SECOND_FACTOR",
          "PALIER_SMTP_FROM",
          "PALIER_SMTP_HOST",
          "PALIER_SMTP_PASSWORD",
          "PALIER_SMTP_PER_MINUTE",
          "PALIER_SMTP_PORT",
          "PALIER_SMTP_STARTTLS",
          "PALIER_SMTP_USER",
          "PALIER_TIME_ZONE",
          "PALIER_TRUSTED_PROXIES");

  private Variables() {}

  /// A misspelt variable would otherwise be silently without effect.
  public static void warnOfUnknown(Map<String, String> environment) {
    unknown(environment)
        .forEach(
            name ->
                LOG.warn(
                    "La variable {} est inconnue et sans effet (voir docs/operations.md)."
                        + " / The variable {} is unknown and has no effect.",
                    name,
                    name));
  }

  static List<String> unknown(Map<String, String> environment) {
    return new TreeSet<>(environment.keySet())
        .stream().filter(name -> name.startsWith("PALIER_") && !KNOWN.contains(name)).toList();
  }
}
