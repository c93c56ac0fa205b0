"""Who may do what with pictures: the same as Wagtail's own policy, whose place differs between its versions."""

from wagtail.images.models import Image
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from smartvest.core.models import PortalImage

image_policy = CollectionOwnershipPermissionPolicy(PortalImage, auth_model=Image, owner_field_name="uploaded_by_user")
