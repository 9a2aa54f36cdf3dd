/**
 * Messaging: e-mails are captured by the org instead of sent; tests see that they were asked for.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_email_outbound_messaging.htm
 */
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass, platformInterface, unsupported, type Members } from '../declare.ts';

const DOC =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_email_outbound_messaging.htm';

/** A message or attachment: named values, set and read back. */
class Fields {
    readonly values = new Map<string, unknown>();
}

export class SingleEmail extends Fields {
    static readonly apexName = 'Messaging.SingleEmailMessage';
}
class Attachment extends Fields {
    static readonly apexName = 'Messaging.EmailFileAttachment';
}
class InboundEmail extends Fields {
    static readonly apexName = 'Messaging.InboundEmail';
}
class InboundEnvelope extends Fields {
    static readonly apexName = 'Messaging.InboundEnvelope';
}
class InboundResult extends Fields {
    static readonly apexName = 'Messaging.InboundEmailResult';
}
class InboundText extends Fields {
    static readonly apexName = 'Messaging.InboundEmail.TextAttachment';
}
class InboundBinary extends Fields {
    static readonly apexName = 'Messaging.InboundEmail.BinaryAttachment';
}
class InboundHeader extends Fields {
    static readonly apexName = 'Messaging.InboundEmail.Header';
}
class SendResult {
    static readonly apexName = 'Messaging.SendEmailResult';
}

/** `setX`, `getX` and the property `x` for each field of a message. */
function fields(types: Readonly<Record<string, string>>): Members {
    const members: Record<string, Members[string]> = {};
    for (const [name, type] of Object.entries(types)) {
        const key = name.toLowerCase();
        const set = (self: Fields, value: unknown): void => void self.values.set(key, value);
        const get = (self: Fields): unknown => self.values.get(key) ?? null;
        members[`void set${name}(${type} value)`] = set;
        members[`${type} get${name}()`] = get;
        members[`property ${type} ${name}`] = { get, set };
    }
    return members;
}

/** Only the property for each field. */
function properties(types: Readonly<Record<string, string>>): Members {
    const all = fields(types);
    return Object.fromEntries(Object.entries(all).filter(([signature]) => signature.startsWith('property ')));
}

platformClass('Messaging.Email', { virtual: true, members: {} });
platformClass('Messaging.SingleEmailMessage', {
    doc: DOC,
    extends: 'Messaging.Email',
    members: {
        'new()': () => new SingleEmail(),
        ...fields({
            ToAddresses: 'List<String>',
            CcAddresses: 'List<String>',
            BccAddresses: 'List<String>',
            Subject: 'String',
            PlainTextBody: 'String',
            HtmlBody: 'String',
            ReplyTo: 'String',
            SenderDisplayName: 'String',
            OrgWideEmailAddressId: 'Id',
            TargetObjectId: 'Id',
            TemplateId: 'Id',
            WhatId: 'Id',
            SaveAsActivity: 'Boolean',
            UseSignature: 'Boolean',
            BccSender: 'Boolean',
            EntityAttachments: 'List<String>',
            FileAttachments: 'List<Messaging.EmailFileAttachment>',
            TreatTargetObjectAsRecipient: 'Boolean',
            InReplyTo: 'String',
            References: 'String',
            OptOutPolicy: 'String',
            Charset: 'String'
        })
    }
});
platformClass('Messaging.EmailFileAttachment', {
    members: {
        'new()': () => new Attachment(),
        ...fields({ FileName: 'String', Body: 'Blob', ContentType: 'String', Inline: 'Boolean', Id: 'Id' })
    }
});
platformClass('Messaging.SendEmailResult', {
    members: {
        'Boolean isSuccess()': () => true,
        'List<Messaging.SendEmailError> getErrors()': () =>
            new ApexList(runtimeType('List<Messaging.SendEmailError>'), [])
    }
});
platformClass('Messaging.SendEmailError', { members: { 'String getMessage()': unsupported } });

function send(messages: ApexList): ApexList {
    const { org, transaction } = current();
    transaction.limits.use('emailInvocations');
    for (const message of messages.items as SingleEmail[]) {
        const to = message.values.get('toaddresses') as ApexList | null | undefined;
        if (!to?.items.length && !message.values.get('targetobjectid')) {
            throwApex(
                'System.EmailException',
                'SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []'
            );
        }
        org.emails.push(Object.fromEntries(message.values));
    }
    return new ApexList(
        runtimeType('List<Messaging.SendEmailResult>'),
        messages.items.map(() => new SendResult())
    );
}

platformClass('System.Messaging', {
    doc: DOC,
    members: {
        'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> messages)': send,
        'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> messages, Boolean allOrNothing)': send,
        'static void reserveSingleEmailCapacity(Integer count)': () => undefined,
        'static Messaging.SingleEmailMessage renderStoredEmailTemplate(String template, String who, String what)':
            unsupported
    }
});

platformClass('Messaging.InboundEmail', {
    members: {
        'new()': () => new InboundEmail(),
        ...properties({
            Subject: 'String',
            PlainTextBody: 'String',
            HtmlBody: 'String',
            FromAddress: 'String',
            FromName: 'String',
            ToAddresses: 'List<String>',
            CcAddresses: 'List<String>',
            MessageId: 'String',
            InReplyTo: 'String',
            References: 'List<String>',
            ReplyTo: 'String',
            Headers: 'List<Messaging.InboundEmail.Header>',
            TextAttachments: 'List<Messaging.InboundEmail.TextAttachment>',
            BinaryAttachments: 'List<Messaging.InboundEmail.BinaryAttachment>'
        })
    }
});
platformClass('Messaging.InboundEmail.Header', {
    members: { 'new()': () => new InboundHeader(), ...properties({ Name: 'String', Value: 'String' }) }
});
platformClass('Messaging.InboundEmail.TextAttachment', {
    members: {
        'new()': () => new InboundText(),
        ...properties({ FileName: 'String', Body: 'String', MimeTypeSubType: 'String', BodyIsTruncated: 'Boolean' })
    }
});
platformClass('Messaging.InboundEmail.BinaryAttachment', {
    members: {
        'new()': () => new InboundBinary(),
        ...properties({ FileName: 'String', Body: 'Blob', MimeTypeSubType: 'String' })
    }
});
platformClass('Messaging.InboundEnvelope', {
    members: {
        'new()': () => new InboundEnvelope(),
        ...properties({ FromAddress: 'String', ToAddress: 'String' })
    }
});
platformClass('Messaging.InboundEmailResult', {
    members: {
        'new()': () => new InboundResult(),
        ...properties({ Success: 'Boolean', Message: 'String' })
    }
});
platformInterface('Messaging.InboundEmailHandler', [
    'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)'
]);
