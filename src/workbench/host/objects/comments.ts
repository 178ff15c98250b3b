import { asText, integerArgument, textArgument } from "../arguments";
import { HostFault } from "../fault";
import { sheetsOf } from "../model/book";
import type { CommentData, ReplyData, ThreadData } from "../model/book-data";
import { addComment, deleteComment, rewriteComment } from "../model/comments";
import { live, type SheetTarget } from "../session";
import { defineType, link, method, scalar, type Argument, type HostObject, type HostType } from "../table";
import { cellArgument, singleCellArgument, type CommentsTarget } from "./comment-cell";
import { rangeType } from "./range";

/** A comment by its id: inserted and deleted rows move it. */
interface CommentTarget extends SheetTarget {
  readonly id: string;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: string;
}

type Comment = CommentData & { readonly thread: ThreadData };

const isComment = (comment: CommentData): comment is Comment => comment.thread !== null;

/** Throws ItemNotFound when it was deleted with its cell. */
function commentOf(target: CommentTarget): Comment {
  const found = live(target)
    .sheet.comments.filter(isComment)
    .find(({ thread }) => thread.id === target.id);
  if (!found) throw new HostFault("ItemNotFound");
  return found;
}

function replyOf(target: ReplyTarget): ReplyData {
  const found = commentOf(target).thread.replies.find(({ id }) => id === target.reply);
  if (!found) throw new HostFault("ItemNotFound");
  return found;
}

const replyType = defineType<ReplyTarget>({
  name: "CommentReply",
  since: "1.10",
  profile: ({ session }) => session.profile,
  identity: ({ reply }) => ({ Id: reply }),
  scalars: {
    Id: scalar("1.10", (target) => replyOf(target).id),
    Content: scalar("1.10", (target) => replyOf(target).text),
    AuthorName: scalar("1.10", (target) => replyOf(target).author),
    CreationDate: scalar("1.10", (target) => replyOf(target).created),
  },
});

const repliesType = defineType<CommentTarget>({
  name: "CommentReplyCollection",
  since: "1.10",
  profile: ({ session }) => session.profile,
  items: (target) => commentOf(target).thread.replies.map(({ id }) => replyType.create({ ...target, reply: id })),
  methods: { GetCount: method("1.10", (target) => commentOf(target).thread.replies.length) },
});

const commentType = defineType<CommentTarget>({
  name: "Comment",
  since: "1.10",
  profile: ({ session }) => session.profile,
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: scalar("1.10", (target) => commentOf(target).thread.id),
    Content: scalar(
      "1.10",
      (target) => commentOf(target).text,
      (target, value) => {
        rewriteComment(target.session.book, target.sheet, commentOf(target), asText(value));
      },
    ),
    AuthorName: scalar("1.10", (target) => commentOf(target).author),
    CreationDate: scalar("1.10", (target) => commentOf(target).thread.created),
    Resolved: scalar("1.11", (target) => commentOf(target).thread.resolved),
  },
  links: { Replies: link("1.10", (target) => repliesType.create(target)) },
  methods: {
    Delete: method("1.10", (target) => {
      deleteComment(target.session.book, target.sheet, commentOf(target));
    }),
    GetLocation: method("1.10", (target) => {
      const { row, column } = commentOf(target);
      return rangeType.create({ ...live(target), area: { row, column, rows: 1, columns: 1 } });
    }),
  },
});

const commentsOf = ({ session, sheet }: CommentsTarget): readonly CommentTarget[] =>
  (sheet ? [live({ session, sheet }).sheet] : sheetsOf(session.book)).flatMap((each) =>
    each.comments.filter(isComment).map(({ thread }) => ({ session, sheet: each, id: thread.id })),
  );

/** Throws ItemNotFound for null. */
function created(target: CommentTarget | undefined): HostObject {
  if (!target) throw new HostFault("ItemNotFound");
  return commentType.create(target);
}

const withId = (target: CommentsTarget, args: readonly Argument[]): CommentTarget | undefined => {
  const id = textArgument(args, 0);
  return commentsOf(target).find((comment) => comment.id === id);
};

/** Threaded comments, without notes. Replies are read only; mentions are plain text. */
export const commentsType: HostType<CommentsTarget> = defineType<CommentsTarget>({
  name: "CommentCollection",
  since: "1.10",
  profile: ({ session }) => session.profile,
  items: (target) => commentsOf(target).map((comment) => commentType.create(comment)),
  item: (target, key) => created(withId(target, [key])),
  methods: {
    Add: method("1.10", (target, args) => {
      const { session, sheet, ...cell } = singleCellArgument(target, args, { needsSheet: true });
      const { thread } = addComment(session.book, sheet, "comment", cell, textArgument(args, 1));
      return created(thread ? { session, sheet, id: thread.id } : undefined);
    }),
    GetCount: method("1.10", (target) => commentsOf(target).length),
    GetItemAt: method("1.10", (target, args) => created(commentsOf(target)[integerArgument(args, 0)])),
    GetItemByCell: method("1.10", (target, args) => {
      const cell = cellArgument(target, args);
      return created(
        commentsOf({ session: cell.session, sheet: cell.sheet }).find((comment) => {
          const { row, column } = commentOf(comment);
          return row === cell.row && column === cell.column;
        }),
      );
    }),
    GetItemOrNullObject: method("1.14", (target, args) => {
      const comment = withId(target, args);
      return comment ? commentType.create(comment) : null;
    }),
  },
});
