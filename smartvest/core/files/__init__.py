"""Pictures, documents and films: what comes in is checked, how it is kept, how it leaves.

In: `image_form` and `document_form` ask `image_checks`, `document_checks` and `archive_checks`; `photos` takes out
where and with what a picture was taken. Kept: `whole_files` in a folder, `bucket` where several servers share it;
`broken_pictures` notices what cannot be shown. Out: `picture_serving` and `document_serving`.
"""
