# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes homeserver.yaml, a config of about 3,000 lines for tests and benchmarks, to standard output.

It is commented as configs are that come with a homeserver: a banner over each section, a paragraph over each setting,
the default in the words of the comment, and most settings commented out. The texts are made up.
"""

import textwrap

# Section: (title, key of the mapping or None for settings at the top, settings)
# Setting: (name, kind, value, is set, what it is)
SECTIONS = [
    ("Server", None, [
        ("server_name", "text", "example.org", True, "the name that stands behind the colon of every user and room; it cannot be changed later"),
        ("pid_file", "text", "/run/homeserver.pid", True, "the file into which the number of the process is written when it runs in the background"),
        ("public_baseurl", "text", "https://matrix.example.org/", True, "the address under which clients reach this server, with a slash at its end"),
        ("serve_server_wellknown", "bool", False, False, "whether the server answers the question of other servers where it is to be found"),
        ("soft_file_limit", "int", 0, False, "how many files the process may open; nothing is changed when it is zero"),
        ("presence", "map", [("enabled", "bool", True), ("include_offline_users_on_sync", "bool", False)], True, "whether users see who is online"),
        ("require_auth_for_profile_requests", "bool", True, False, "whether profiles are shown to those who are logged in alone"),
        ("default_room_version", "text", "10", True, "the version of rooms that users make"),
        ("gc_thresholds", "list", [700, 10, 10], False, "after how many allocations each generation is looked through"),
        ("block_non_admin_invites", "bool", False, False, "whether only administrators may invite"),
        ("filter_timeline_limit", "int", 5000, True, "how many events a client may ask for at once"),
        ("ip_range_blacklist", "list", ["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "::1/128", "fe80::/10", "fc00::/7"], True, "networks that the server itself never sends a request to"),
        ("listeners", "block", """\
listeners:
  # Encrypted by the proxy in front of it, which adds the address of the client.
  - port: 8008
    tls: false
    type: http
    x_forwarded: true
    bind_addresses: ['::1', '127.0.0.1']

    resources:
      - names: [client, federation]
        compress: false   # The proxy does that.

  # For the one who looks after the server, from this machine alone.
  #- port: 9000
  #  bind_addresses: ['::1', '127.0.0.1']
  #  type: manhole
""", True, "where the server waits for requests"),
    ]),
    ("Homeserver blocking", None, [
        ("admin_contact", "text", "mailto:admin@example.org", False, "whom users are told to write to when they can do nothing more"),
        ("hs_disabled", "bool", False, False, "whether nobody but those who look after the server may use it"),
        ("hs_disabled_message", "text", "The server is being moved, it will be back on Monday", False, "what everybody else is told then"),
        ("limit_usage_by_mau", "bool", False, True, "whether the number of users in a month is limited"),
        ("max_mau_value", "int", 50, False, "how many users in a month there may be"),
        ("mau_trial_days", "int", 2, False, "after how many days a user counts"),
        ("limit_remote_rooms", "map", [("enabled", "bool", True), ("complexity", "float", 1.0), ("admins_can_join", "bool", True)], True, "whether rooms of other servers that are too large can be entered"),
        ("allow_per_room_profiles", "bool", False, True, "whether a user may have another name in each room"),
        ("max_avatar_size", "text", "10M", True, "how large a picture of a user may be"),
        ("allowed_avatar_mimetypes", "list", ["image/png", "image/jpeg", "image/gif"], True, "of which kinds pictures of users may be"),
        ("redaction_retention_period", "text", "28d", True, "how long the content of what was taken back is kept"),
        ("user_ips_max_age", "text", "14d", False, "how long addresses of clients are kept"),
    ]),
    ("TLS", None, [
        ("tls_certificate_path", "text", "/etc/homeserver/tls.crt", False, "the certificate with those that it depends on"),
        ("tls_private_key_path", "text", "/etc/homeserver/tls.key", False, "the private key that belongs to it"),
        ("federation_verify_certificates", "bool", True, True, "whether certificates of other servers are checked"),
        ("federation_client_minimum_tls_version", "text", "1.2", True, "the oldest version that is spoken with other servers"),
        ("federation_certificate_verification_whitelist", "list", ["lon.example.org", "nyc.example.org", "'*.internal.example.org'"], False, "servers whose certificates are not checked"),
        ("federation_custom_ca_list", "list", ["/etc/ca/first.pem", "/etc/ca/second.pem"], False, "authorities that are trusted for other servers instead of those of the system"),
    ]),
    ("Federation", None, [
        ("federation_domain_whitelist", "list", ["lon.example.org", "nyc.example.org", "syd.example.org"], False, "the only servers that are spoken with"),
        ("federation_metrics_domains", "list", ["matrix.example.org", "other.example.org"], True, "servers for which delays are measured one by one"),
        ("allow_profile_lookup_over_federation", "bool", True, False, "whether other servers may ask for profiles"),
        ("allow_device_name_lookup_over_federation", "bool", False, True, "whether other servers see how devices are called"),
        ("federation", "map", [("client_timeout", "text", "60s"), ("max_short_retry_delay", "text", "2s"), ("max_long_retry_delay", "text", "60s"), ("max_short_retries", "int", 3), ("max_long_retries", "int", 10)], True, "how patient the server is with others"),
    ]),
    ("Caching", None, [
        ("event_cache_size", "text", "10K", True, "how many events are kept in memory"),
        ("caches", "block", """\
caches:
  # By how much every cache is larger than it would be.
  global_factor: 1.0

  per_cache_factors:
    #get_users_who_share_room_with_user: 2.0
    get_event: 2.5            # Large rooms.
    "*stateGroupCache*": 1.5
    is_host_joined: 2

  expire_caches: true
  cache_entry_ttl: 30m
  sync_response_cache_duration: 2m
  cache_autotuning:
    max_cache_memory_usage: 1024M
    target_cache_memory_usage: 758M
    min_cache_ttl: 5m
""", True, "how much the server remembers; a factor above one needs more memory and asks the database less"),
    ]),
    ("Database", None, [
        ("database", "block", """\
database:
  name: psycopg2
  txn_limit: 10000
  args:
    user: homeserver
    password: 'secret: with a colon'
    database: homeserver
    host: localhost
    port: 5432
    cp_min: 5
    cp_max: 10
""", True, "where everything is kept"),
        ("databases", "block", """\
databases:
  basement_box:
    name: psycopg2
    data_stores: [main]
    args: &pool
      cp_min: 5
      cp_max: 10
  my_other_database:
    name: psycopg2
    data_stores: [state]
    args: *pool
""", False, "the same when it is divided among several"),
    ]),
    ("Logging", None, [
        ("log_config", "text", "/etc/homeserver/log.yaml", True, "the file that says what is written into which log"),
        ("enable_metrics", "bool", True, True, "whether figures about the server can be read"),
        ("report_stats", "bool", False, True, "whether a few figures are sent home once a day"),
        ("report_stats_endpoint", "text", "https://stats.example.com/report", False, "where home is"),
        ("sentry", "map", [("dsn", "text", "https://key@errors.example.com/4"), ("environment", "text", "production")], False, "where errors are collected"),
    ]),
    ("Rate limits", None, [
        (name, "map", [("per_second", "float", rate), ("burst_count", "int", burst)], is_set, what)
        for name, rate, burst, is_set, what in [
            ("rc_message", 0.2, 10, True, "how often a user may say something"),
            ("rc_registration", 0.17, 3, False, "how often somebody may make an account from one address"),
            ("rc_registration_token_validity", 0.1, 5, False, "how often it may be asked whether a token is good"),
            ("rc_admin_redaction", 1.0, 50, False, "how often an administrator may take something back"),
            ("rc_3pid_validation", 0.003, 5, False, "how often an address may be confirmed"),
            ("rc_third_party_invite", 0.2, 10, True, "how often somebody may be invited by mail"),
            ("rc_media_create", 10.0, 50, True, "how often media may be announced"),
        ]
    ] + [
        ("rc_login", "block", """\
rc_login:
  address:
    per_second: 0.003
    burst_count: 5
  account: {per_second: 0.003, burst_count: 5}
  failed_attempts:
    per_second: 0.17
    burst_count: 3
""", True, "how often somebody may try to log in, by address, by account and after mistakes"),
        ("rc_joins", "block", """\
rc_joins:
  local:
    per_second: 0.1
    burst_count: 10
  remote:
    per_second: 0.01
    burst_count: 10
""", True, "how often a user may enter rooms of this server and of others"),
        ("rc_invites", "block", """\
rc_invites:
  per_room: {per_second: 0.5, burst_count: 5}
  per_user: {per_second: 0.004, burst_count: 3}
  per_issuer: {per_second: 0.5, burst_count: 5}
""", False, "how often users may invite"),
        ("federation_rr_transactions_per_room_per_second", "int", 40, False, "how often receipts of a room are passed on"),
    ]),
    ("Media", None, [
        ("enable_media_repo", "bool", True, False, "whether this process serves media"),
        ("media_store_path", "text", "/var/lib/homeserver/media", True, "the folder in which media are kept"),
        ("max_upload_size", "text", "50M", True, "how large a file may be"),
        ("max_image_pixels", "text", "32M", True, "how many pixels a picture may have of which a small one is made"),
        ("dynamic_thumbnails", "bool", False, False, "whether small pictures are made when somebody asks for them"),
        ("thumbnail_sizes", "block", """\
thumbnail_sizes:
  - width: 32
    height: 32
    method: crop
  - width: 96
    height: 96
    method: crop
  # The one that most clients show.
  - width: 320
    height: 240
    method: scale
  - {width: 640, height: 480, method: scale}
""", True, "which small pictures are made at once"),
        ("media_retention", "map", [("local_media_lifetime", "text", "90d"), ("remote_media_lifetime", "text", "14d")], True, "after how long media that nobody looks at are deleted"),
        ("url_preview_enabled", "bool", True, True, "whether pages are fetched to show what links are about"),
        ("url_preview_url_blacklist", "block", """\
url_preview_url_blacklist:
  # With a user name in it, whatever else.
  - username: '*'
  - netloc: google.example
  - netloc: '*.google.example'
  # Without encryption.
  - scheme: http
    netloc: '^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+$'
""", False, "pages that are never fetched"),
        ("url_preview_accept_language", "list", ["en", "de;q=0.9", "fr;q=0.8", "'*;q=0.1'"], True, "in which languages pages are asked for"),
        ("max_spider_size", "text", "10M", True, "how large a page may be"),
        ("oembed", "map", [("disable_default_providers", "bool", False), ("additional_providers", "list", ["oembed/mine.json"])], False, "services that describe their pages themselves"),
    ]),
    ("Captcha and calls", None, [
        ("recaptcha_public_key", "text", "YOUR_PUBLIC_KEY", False, "the key that the page shows"),
        ("recaptcha_private_key", "text", "YOUR_PRIVATE_KEY", False, "the key that nobody sees"),
        ("enable_registration_captcha", "bool", False, True, "whether somebody who makes an account has to solve a puzzle"),
        ("turn_uris", "list", ["'turn:turn.example.org?transport=udp'", "'turn:turn.example.org?transport=tcp'"], True, "servers that help calls through walls"),
        ("turn_shared_secret", "text", "0123456789abcdef", True, "the secret that this server shares with them"),
        ("turn_user_lifetime", "text", "1h", True, "for how long users may use them"),
        ("turn_allow_guests", "bool", True, False, "whether guests may use them as well"),
    ]),
    ("Registration", None, [
        ("enable_registration", "bool", False, True, "whether everybody may make an account"),
        ("enable_registration_without_verification", "bool", False, False, "whether that needs neither mail nor puzzle nor token"),
        ("session_lifetime", "text", "24h", False, "for how long a login is good"),
        ("refreshable_access_token_lifetime", "text", "5m", False, "for how long a token is good that can be renewed"),
        ("refresh_token_lifetime", "text", "24h", False, "for how long it can be renewed"),
        ("registrations_require_3pid", "list", ["email", "msisdn"], False, "which addresses an account needs"),
        ("allowed_local_3pids", "block", """\
allowed_local_3pids:
  - medium: email
    pattern: '^[^@]+@matrix\\.example\\.org$'
  - medium: email
    pattern: '^[^@]+@vector\\.example$'
  - medium: msisdn
    pattern: '\\+44'
""", True, "which addresses may belong to an account"),
        ("enable_3pid_lookup", "bool", True, False, "whether people can be found by their address"),
        ("registration_requires_token", "bool", True, True, "whether an account needs a token that somebody was given"),
        ("registration_shared_secret", "text", "change, me: now", True, "with which accounts can be made from outside"),
        ("bcrypt_rounds", "int", 12, True, "how long it takes to try a password; one more is twice as long"),
        ("allow_guest_access", "bool", False, True, "whether one can look around without an account"),
        ("default_identity_server", "text", "https://identity.example.org", False, "the server that knows addresses"),
        ("auto_join_rooms", "list", ["'#welcome:example.org'", "'#help:example.org'"], True, "rooms that everybody enters with the account"),
        ("autocreate_auto_join_rooms", "bool", True, False, "whether these rooms are made when they are not there"),
        ("auto_join_mxid_localpart", "text", "system", False, "who makes them"),
        ("inhibit_user_in_use_error", "bool", False, True, "whether it is not told that a name is taken"),
    ]),
    ("Keys", None, [
        ("macaroon_secret_key", "text", "s3cr3t-k3y-that-nobody-knows", True, "with which tokens are signed"),
        ("form_secret", "text", "another-s3cr3t", True, "with which forms are signed"),
        ("signing_key_path", "text", "/etc/homeserver/example.org.signing.key", True, "the key with which the server signs what it sends"),
        ("old_signing_keys", "block", """\
old_signing_keys:
  "ed25519:id": {key: "base64string", expired_ts: 123456789123}
""", False, "keys that were used before and that others may still ask for"),
        ("key_refresh_interval", "text", "1d", False, "for how long others may keep the key"),
        ("trusted_key_servers", "block", """\
trusted_key_servers:
  - server_name: keys.example.com
    verify_keys:
      "ed25519:auto": "abcdefghijklmnopqrstuvwxyzabcdefghijklmopqr"
  - server_name: other.example.com
suppress_key_server_warning: true
""", True, "servers that are asked for the keys of others"),
    ]),
    ("Single sign-on", None, [
        ("oidc_providers", "block", """\
oidc_providers:
  - idp_id: company
    idp_name: "The company"
    discover: true
    issuer: https://accounts.example.com/
    client_id: homeserver
    client_secret: "not: easy # to guess"
    client_auth_method: client_secret_post
    scopes: [openid, profile, email]
    allow_existing_users: true
    user_mapping_provider:
      config:
        subject_claim: id
        localpart_template: "{{ user.login }}"
        display_name_template: "{{ user.name }}"
        email_template: "{{ user.email }}"
    attribute_requirements:
      - attribute: userGroup
        value: homeserverUsers
""", True, "services that know the users"),
        ("cas_config", "map", [("enabled", "bool", False), ("server_url", "text", "https://cas.example.com"), ("displayname_attribute", "text", "name")], False, "the same with another protocol"),
        ("sso", "map", [("client_whitelist", "list", ["https://riot.example.org/login"]), ("update_profile_information", "bool", True)], False, "what is asked on the way"),
        ("jwt_config", "map", [("enabled", "bool", False), ("secret", "text", "provided-by-your-issuer"), ("algorithm", "text", "HS256"), ("audiences", "list", ["me"])], False, "logging in with a signed text"),
        ("password_config", "block", """\
password_config:
  enabled: true
  localdb_enabled: true
  pepper: ""
  policy:
    enabled: true
    minimum_length: 15
    require_digit: true
    require_symbol: true
    require_lowercase: true
    require_uppercase: true
ui_auth:
  session_timeout: "15s"
""", True, "what a password has to look like"),
    ]),
    ("Mail", None, [
        ("email", "block", """\
email:
  smtp_host: mail.example.org
  smtp_port: 587
  smtp_user: "homeserver"
  smtp_pass: "it's a \\"secret\\""
  require_transport_security: true
  notif_from: "Your %(app)s homeserver <noreply@example.org>"
  app_name: my_branded_matrix_server
  enable_notifs: true
  notif_for_new_users: false
  client_base_url: "http://localhost/riot"
  validation_token_lifetime: 15m
  invite_client_location: https://app.example.org
  # What stands above a mail. Each text may have the parts that the manual names.
  subjects:
    message_from_person_in_room: "[%(app)s] You have a message on %(app)s from %(person)s in the %(room)s room..."
    message_from_person: "[%(app)s] You have a message on %(app)s from %(person)s..."
    messages_from_person: "[%(app)s] You have messages on %(app)s from %(person)s..."
    messages_in_room: "[%(app)s] You have messages on %(app)s in the %(room)s room..."
    invite_from_person: "[%(app)s] %(person)s has invited you to chat on %(app)s..."
    password_reset: "[%(server_name)s] Password reset"
    email_validation: "[%(server_name)s] Validate your email"
""", True, "how the server writes mails"),
    ]),
    ("Push and rooms", None, [
        ("push", "map", [("enabled", "bool", True), ("include_content", "bool", False), ("group_unread_count_by_room", "bool", False)], True, "what is told to phones"),
        ("encryption_enabled_by_default_for_room_type", "text", "invite", True, "in which rooms nobody but the members can read"),
        ("user_directory", "map", [("enabled", "bool", True), ("search_all_users", "bool", False), ("prefer_local_users", "bool", True)], True, "who is found when somebody looks for people"),
        ("user_consent", "block", """\
user_consent:
  template_dir: res/templates/privacy
  version: 1.0
  server_notice_content:
    msgtype: m.text
    body: >-
      To continue using this homeserver you must review and agree to the
      terms and conditions at %(consent_uri)s

      Thank you.
  send_server_notice_to_guests: true
  block_events_error: >-
    To continue using this homeserver you must review and agree to the
    terms and conditions at %(consent_uri)s
  require_at_registration: false
  policy_name: Privacy Policy
""", True, "what users have to agree to"),
        ("stats", "map", [("enabled", "bool", False)], False, "whether the size of rooms is counted"),
        ("server_notices", "map", [("system_mxid_localpart", "text", "notices"), ("system_mxid_display_name", "text", "Server Notices"), ("room_name", "text", "Server Notices")], True, "the room in which the server speaks to its users"),
        ("enable_room_list_search", "bool", True, False, "whether rooms can be looked for"),
        ("alias_creation_rules", "block", """\
alias_creation_rules:
  - user_id: "@bot:example.org"
    alias: "#irc_*:example.org"
    action: allow
  - user_id: "*"
    alias: "#irc_*:example.org"
    action: deny
  - action: allow
""", True, "who may give rooms which names"),
        ("room_list_publication_rules", "block", """\
room_list_publication_rules:
  - user_id: "*"
    alias: "*"
    room_id: "*"
    action: allow
""", False, "who may show rooms in the list"),
        ("default_power_level_content_override", "block", """\
default_power_level_content_override:
   private_chat: {events: {m.room.avatar: 60}}
   trusted_private_chat: null
   public_chat: null
""", False, "what members of new rooms may do"),
        ("forget_rooms_on_leave", "bool", False, False, "whether a room is forgotten by those who leave it"),
        ("retention", "block", """\
retention:
  enabled: true
  default_policy:
    min_lifetime: 1d
    max_lifetime: 1y
  allowed_lifetime_min: 1d
  allowed_lifetime_max: 1y
  purge_jobs:
    - longest_max_lifetime: 3d
      interval: 12h
    - shortest_max_lifetime: 3d
      interval: 1d
""", True, "after how long messages are deleted"),
    ]),
    ("Workers", None, [
        ("worker_replication_secret", "text", "secret_secret", False, "with which processes speak to each other"),
        ("start_pushers", "bool", True, False, "whether this process tells phones"),
        ("pusher_instances", "list", ["pusher_worker1", "pusher_worker2"], False, "which processes do that otherwise"),
        ("send_federation", "bool", True, False, "whether this process sends to other servers"),
        ("federation_sender_instances", "list", ["federation_sender1"], False, "which processes do that otherwise"),
        ("instance_map", "block", """\
instance_map:
  main:
    host: localhost
    port: 8030
  worker1:
    host: localhost
    port: 8034
""", False, "where the processes are"),
        ("stream_writers", "map", [("events", "text", "worker1"), ("typing", "text", "worker1")], False, "who writes what"),
        ("run_background_tasks_on", "text", "worker1", False, "which process tidies up"),
        ("redis", "map", [("enabled", "bool", True), ("host", "text", "localhost"), ("port", "int", 6379)], False, "through which the processes speak"),
    ]),
]

# (path, is enabled, config as YAML lines)
MODULES = [
    ("invite_rules.InviteRules", True, "who may invite whom", """\
rules:
  # Spam of last spring.
  - action: deny
    from_domains:
      - spam.example
      - '*.bad.example'
    reason: "not from there"
  - action: allow
    from_users: ['@admin:example.org', "@bot:example.org"]
default: allow   # For everybody else.
limits: {per_hour: 20, per_day: 100}
"""),
    ("department.DepartmentModule", True, "who works where", """\
departments:
  - name: sales
    rooms:
      - '#sales:example.org'
    head: "@sam:example.org"
  - name: gr\u00fcne Wiese
    rooms: []
    head: ~
refresh: 5m
source:
  url: https://directory.example.org/api
  timeout: 10s
  headers:
    accept: application/json
    x-token: 'abc: def'
"""),
    ("media_limits.MediaLimits", True, "how much anybody may store", """\
default:
  max_bytes: 104857600
  max_files: 1000
users:
  "@photographer:example.org":
    max_bytes: 1073741824
    max_files: 10000
message: |
  You have stored as much as you may.

  Delete something, or ask for more room.
"""),
    ("old_guard.OldGuard", False, "what was used before", """\
threshold: 5
words: [one, two, three]
"""),
    ("registration_guard.RegistrationGuard", True, "who may make an account", """\
allowed_domains: &domains
  - example.org
  - example.com
blocked_names:
  - admin
  - 'no'
  - "007"
greeting: >
  Welcome to this server, which is looked after by people who do
  that in their free time.

  Be kind.
ask_for:
  mail: yes
  birthday: no
"""),
    ("mirror.MirrorModule", True, "copies of what is said", """\
domains: *domains
targets:
  - kind: file
    path: /var/lib/homeserver/mirror
    keep:
      days: 30
      files: 10
      levels:
        - name: first
          size: 1M
          of:
            deep:
              deeper:
                deepest: 1
        - name: second
          size: 10M
  - kind: web
    url: https://mirror.example.org/
"""),
    ("quiet_hours.QuietHours", False, "when phones are left alone", """\
from: 22:00
to: 7:00
days:
  - saturday
  - sunday
"""),
]

BANNERS = 0


def banner(title):
    line = "#" * 79
    return ["", line, "# %s" % title, line, ""]


def scalar(kind, value):
    if kind == "bool":
        return "true" if value else "false"
    if kind == "text":
        needs = any(sign in value for sign in ":#,'") and ": " in value or value[:1] in "'*@" or value.replace(".", "").isdigit()
        return '"%s"' % value if needs else value
    return str(value)


def written(name, kind, value, column=0):
    pad = " " * column
    if kind == "map":
        lines = ["%s%s:" % (pad, name)]
        for key, inner, content in value:
            lines += written(key, inner, content, column + 2)
        return lines
    if kind == "list":
        return ["%s%s:" % (pad, name)] + ["%s  - %s" % (pad, item) for item in value]
    if kind == "block":
        return value.rstrip("\n").split("\n")
    return ["%s%s: %s" % (pad, name, scalar(kind, value))]


def paragraph(text):
    return ["# " + line if line else "#" for line in textwrap.wrap(text, 76)]


def advice(index):
    return [
        "It takes effect when the server is started again; users who are connected do not notice it.",
        "Most servers do well with what is there; change it only when the log says that you should.",
        "Whoever runs several processes sets it in the file that all of them share, not in that of one of them.",
        "Values that are too large cost memory, values that are too small cost time: measure before and after.",
        "This was called otherwise in older versions; the old name is still understood, but a warning is written.",
        "See the manual, chapter %d, for the reasons behind it and for what others have found out about it." % (index % 17 + 2),
        "There is no harm in leaving it out. Those who set it tell their users about it, so that nobody is surprised.",
    ][index % 7]


def setting(index, name, kind, value, is_set, what):
    lines = paragraph("%s says %s. %s" % (name, what, advice(index)))
    if kind in ("bool", "int", "text", "float"):
        lines += ["#"] + paragraph("The default is %s. Uncomment the line below to change it." % scalar(kind, value))
    elif index % 2:
        lines += ["#", "# Example:", "#"] + ["#     " + line for line in written(name, kind, value)]
    text = written(name, kind, value)
    if not is_set:
        text = ["#" + line for line in text]
    return lines + ["#"] + text + [""]


def modules():
    lines = banner("Modules")
    lines += paragraph("Code of others that takes part in what the server decides. The order matters: the first one that says no has the last word.")
    lines += ["#", "modules:"]
    for number in range(5):
        for path, is_enabled, what, config in MODULES:
            name = path if number == 0 else path.replace(".", "_%d." % number)
            text = config if number == 0 else config.replace("&domains", "&domains%d" % number).replace("*domains", "*domains%d" % number)
            lines += ["  # %s: %s. %s" % (name, what, advice(number + len(what))[:60])]
            entry = ["- module: %s" % name, "  config:"] + [("    " + line).rstrip() for line in text.rstrip("\n").split("\n")]
            if is_enabled:
                lines += [("  " + line).rstrip() for line in entry]
            else:
                lines += ["  # module-console: disabled"] + [("  # " + line).rstrip() for line in entry]
            lines += [""]
    return lines


def main():
    lines = paragraph("This file was made for tests. It looks like the config of a homeserver that somebody has had for years: much of it was there when it was new, some of it has been changed, and there are notes to be kept.")
    index = 0
    for title, _, settings in SECTIONS:
        lines += banner(title)
        for one in settings:
            lines += setting(index, *one)
            index += 1
    lines += modules()
    # Settings of the operator's own, of which there are many in such a file.
    for group in range(15):
        lines += banner("Local policy %d" % (group + 1))
        lines += paragraph("Agreed on in the meeting of week %d. %s %s" % (group + 10, advice(group), advice(group + 3)))
        lines += ["local_policy_%d:" % (group + 1)]
        for entry in range(6):
            lines += ["", "  # %s" % advice(group * 3 + entry)[:70]]
            lines += ["  rule_%d:" % entry,
                      "    enabled: %s   # since week %d" % ("true" if (group + entry) % 3 else "false", entry + group),
                      "    match: {room: '#room%d:example.org', level: %d}" % (entry, group),
                      "    notify: ['@a%d:example.org', \"@b:example.org\"]" % entry,
                      "    #limit: %d" % (entry * 10)]
        lines += [""]
    print("\n".join(lines))


main()
