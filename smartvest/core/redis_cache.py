"""Django's cache in Redis or Valkey, which makes the portal slower when it is away, and breaks nothing."""

import logging
import time
from collections import defaultdict
from collections.abc import Callable

from django.core.cache.backends import redis as stock
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

logger = logging.getLogger(__name__)
ANSWERS_WITHIN = 0.5  # seconds; more would cost more than making the page anew
RESTS = 5  # seconds for which nobody is kept waiting again after it has not answered
AWAY = (RedisError, OSError)


class Server:
    """What all threads of this process know about one Redis."""

    def __init__(self):
        self.is_away, self.rests_until = False, 0.0
        # Keys whose deletion it has missed: once it is back, they must not be found there.
        self.owed: set[str] = set()

    def is_worth_a_try(self) -> bool:
        """Always while it answers; while it is away to one request in a while, which others do not wait for."""
        now = time.monotonic()
        if self.is_away and now < self.rests_until:
            return False
        self.rests_until = now + RESTS
        return True

    def has_answered(self) -> None:
        if self.is_away:
            self.is_away = False
            logger.warning("Der Cache antwortet wieder.")

    def has_failed(self, error: Exception) -> None:
        if not self.is_away:
            logger.error("Der Cache antwortet nicht (%s). Es geht langsamer ohne ihn weiter.", type(error).__name__)
        self.is_away, self.rests_until = True, time.monotonic() + RESTS


servers: dict[str, Server] = defaultdict(Server)


class Client(stock.RedisCacheClient):
    """Finds nothing and keeps nothing while the server is away. `incr` raises ValueError then, as for a lost key."""

    def __init__(self, addresses, **options):
        once_more = Retry(NoBackoff(), 1)  # on a new connection: the old one is gone when Redis was restarted
        super().__init__(
            addresses, socket_timeout=ANSWERS_WITHIN, socket_connect_timeout=ANSWERS_WITHIN, retry=once_more, **options
        )
        self.server = servers[addresses[0]]

    def attempt(self, ask: Callable, otherwise):
        """What `ask` answers; `otherwise` when the server is away."""
        if not self.server.is_worth_a_try():
            return otherwise
        try:
            while self.server.owed:
                self.delete_owed()
            answer = ask()
        except AWAY as error:
            self.server.has_failed(error)
            return otherwise
        self.server.has_answered()
        return answer

    def delete_owed(self) -> None:
        key = self.server.owed.pop()
        try:
            super().delete(key)
        except AWAY:
            self.server.owed.add(key)
            raise

    def get(self, key, default):
        return self.attempt(lambda: super(Client, self).get(key, default), default)

    def get_many(self, keys):
        return self.attempt(lambda: super(Client, self).get_many(keys), {})

    def has_key(self, key):
        return self.attempt(lambda: super(Client, self).has_key(key), False)

    def add(self, key, value, timeout):
        return self.attempt(lambda: super(Client, self).add(key, value, timeout), False)

    def set(self, key, value, timeout):
        self.attempt(lambda: super(Client, self).set(key, value, timeout), None)

    def set_many(self, data, timeout):
        self.attempt(lambda: super(Client, self).set_many(data, timeout), None)

    def touch(self, key, timeout):
        return self.attempt(lambda: super(Client, self).touch(key, timeout), False)

    def incr(self, key, delta):
        count = self.attempt(lambda: super(Client, self).incr(key, delta), None)
        if count is None:
            raise ValueError("Der Cache zählt nicht.")
        return count

    def delete(self, key):
        deleted = self.attempt(lambda: super(Client, self).delete(key), None)
        if deleted is None:
            self.server.owed.add(key)
        return bool(deleted)

    def delete_many(self, keys):
        for key in keys:
            self.delete(key)

    def clear(self):
        return self.attempt(lambda: super(Client, self).clear(), False)


class RedisCache(stock.RedisCache):
    def __init__(self, server, params):
        super().__init__(server, params)
        self._class = Client
