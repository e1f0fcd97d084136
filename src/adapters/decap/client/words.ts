/** Our words for the parts of the editor that are Decap's own. No word of branches, commits or syntax. */
export const words = {
  auth: { login: 'Open the editor', loggingIn: 'Opening...', loginWithGitHub: 'Sign in with GitHub' },
  app: {
    header: { content: 'Library', workflow: 'Drafts', quickAdd: 'New' },
    app: { loadingConfig: 'Opening...', waitingBackend: 'Opening...' },
    notFoundPage: { header: 'There is no such page here.' },
  },
  collection: {
    sidebar: { collections: 'Library', allCollections: 'Everything', searchAll: 'Search', searchIn: 'Search in' },
    collectionTop: { newButton: 'New %{collectionLabel}', newButtonAriaLabel: 'New %{collectionLabel}' },
    entries: {
      loadingEntries: 'Reading...',
      cachingEntries: 'Reading...',
      longerLoading: 'This can take a moment.',
      noEntries: 'Nothing here yet.',
      unpublishedHeader: 'Drafts',
    },
  },
  editor: {
    editorControl: { field: { optional: 'can be left out', widgetLabel: 'Field' } },
    editorControlPane: {
      widget: { required: 'Please fill this in', range: 'Must be between %{minValue} and %{maxValue}' },
    },
    editor: {
      onLeavePage: 'There are words here that are not saved. Leave all the same?',
      onUpdatingWithUnsavedChanges: 'Save first, then send it on.',
      onPublishingNotReady: 'Set it to "Ready" first, then publish.',
      onPublishingWithUnsavedChanges: 'Save first, then publish.',
      onPublishing: 'Publish this now? Everybody can read it then.',
      onUnpublishing: 'Take this off the site?',
      onDeleteWithUnsavedChanges: 'Delete this page, and what you have written and not saved?',
      onDeletePublishedEntry: 'Delete this page? If it no longer holds, retire it instead: its address then says why.',
      onDeleteUnpublishedChangesWithUnsavedChanges: 'Delete this draft, and what you have written and not saved?',
      onDeleteUnpublishedChanges: 'Delete this draft? What is published stays as it is.',
      loadingEntry: 'Reading...',
      confirmLoadBackup: 'There is text here from last time that was not saved. Go on with it?',
    },
    editorInterface: { togglePreview: 'Show or hide the preview', toggleScrollSync: 'Scroll both sides together' },
    editorToolbar: {
      publishing: 'Publishing...',
      publish: 'Publish',
      published: 'Published',
      publishNow: 'Publish now',
      publishAndCreateNew: 'Publish, then write another',
      publishAndDuplicate: 'Publish, then start from a copy',
      deleteUnpublishedChanges: 'Delete draft',
      deleteUnpublishedEntry: 'Delete draft',
      deletePublishedEntry: 'Delete',
      deleteEntry: 'Delete',
      saving: 'Saving...',
      save: 'Save',
      updating: 'One moment...',
      status: 'It is: %{status}',
      backCollection: ' %{collectionLabel}',
      unsavedChanges: 'Not saved yet',
      changesSaved: 'Saved',
      draft: 'A draft',
      inReview: 'In review',
      ready: 'Ready',
      statusInfoTooltipDraft: 'Choose "In review" when you would like somebody to read it.',
      statusInfoTooltipInReview: 'Somebody will read it. You can still change it.',
    },
    editorWidgets: {
      list: { add: 'Add to %{item}', addType: 'Add to %{item}' },
      object: { expand: 'Open', collapse: 'Close' },
      unknownControl: { noControl: 'There is no box for this.' },
    },
  },
  ui: {
    default: { goBackToSite: 'Back to the site' },
    errorBoundary: {
      title: 'Something went wrong',
      details: 'Your text is below if there was any. ',
      reportIt: 'Tell the makers of the editor.',
      detailsHeading: 'Details',
      recoveredEntry: {
        heading: 'What you had written',
        warning: 'Copy this somewhere before you go on.',
        copyButtonLabel: 'Copy it',
      },
    },
    settingsDropdown: { logOut: 'Close the editor', account: 'Menu' },
    toast: {
      onFailToLoadEntries: 'This could not be read: %{details}',
      onFailToPersist: 'Not saved: %{details}',
      onFailToDelete: 'Not deleted: %{details}',
      onFailToUpdateStatus: 'Not sent on: %{details}',
      missingRequiredField: 'Something is still missing. It is marked on the form.',
      entrySaved: 'Saved as a draft',
      entryPublished: 'Published. It is on the site in a moment.',
      entryUnpublished: 'Taken off the site',
      onFailToPublishEntry: 'Not published: %{details}',
      onFailToUnpublishEntry: 'Not taken off: %{details}',
      entryUpdated: 'Sent on',
      onDeleteUnpublishedChanges: 'The draft was deleted',
      onLoggedOut: 'The editor was closed. Copy your text, then open it again.',
      onBackendDown: 'The service behind the editor does not answer just now. See %{details}',
    },
  },
  workflow: {
    workflow: {
      loading: 'Reading the drafts',
      workflowHeading: 'Drafts',
      newPost: 'New',
      description:
        '%{smart_count} waits for review, %{readyCount} can be published. |||| %{smart_count} wait for review, %{readyCount} can be published.',
    },
    workflowCard: {
      deleteChanges: 'Delete draft',
      deleteNewEntry: 'Delete draft',
      publishChanges: 'Publish',
      publishNewEntry: 'Publish',
    },
    workflowList: {
      onDeleteEntry: 'Delete this draft?',
      onPublishingNotReadyEntry: 'Move it to "Ready" first, then publish.',
      onPublishEntry: 'Publish this now? Everybody can read it then.',
      draftHeader: 'Drafts',
      inReviewHeader: 'In review',
      readyHeader: 'Ready',
      currentEntries: '%{smart_count} page |||| %{smart_count} pages',
    },
  },
};

interface Phrases {
  readonly [name: string]: string | Phrases;
}

/** Phrases with others put over them. */
export const over = (below: Phrases, above: Phrases): Phrases =>
  Object.fromEntries(
    [...new Set([...Object.keys(below), ...Object.keys(above)])].map((name) => {
      const [lower, upper] = [below[name], above[name]];
      return [
        name,
        typeof upper === 'object' ? over(typeof lower === 'object' ? lower : {}, upper) : (upper ?? lower ?? ''),
      ];
    }),
  );
