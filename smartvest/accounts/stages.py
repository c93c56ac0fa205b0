"""What comes between the password and the portal."""

from allauth.mfa.stages import AuthenticateStage

from . import sessions


class SecondFactorStage(AuthenticateStage):
    """Asks for the factor of who has one, unless single sign-on has. Who has none yet is led by the middleware."""

    def _should_handle(self, request) -> bool:
        return super()._should_handle(request) and not sessions.came_by_trusted_sso(request, self.login.user)
